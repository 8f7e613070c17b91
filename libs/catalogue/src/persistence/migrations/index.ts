import { CatalogueServices1760000003000 } from './1760000003000-catalogue-services.js';
import { CatalogueSheets1760000030000 } from './1760000030000-catalogue-sheets.js';
import { CatalogueImport1760000031200 } from './1760000031200-catalogue-import.js';
import { CatalogueSearch1760000032000 } from './1760000032000-catalogue-search.js';
import { CatalogueNews1760000032100 } from './1760000032100-catalogue-news.js';
import { CatalogueFeedback1760000032200 } from './1760000032200-catalogue-feedback.js';
import { CatalogueKits1760000034000 } from './1760000034000-catalogue-kits.js';
import { CatalogueFeedbackByStars1760000040100 } from './1760000040100-catalogue-feedback-by-stars.js';
import { CatalogueReviewNotices1760000041000 } from './1760000041000-catalogue-review-notices.js';

export const catalogueMigrations = [
  CatalogueServices1760000003000,
  CatalogueSheets1760000030000,
  CatalogueImport1760000031200,
  CatalogueSearch1760000032000,
  CatalogueNews1760000032100,
  CatalogueFeedback1760000032200,
  CatalogueKits1760000034000,
  CatalogueFeedbackByStars1760000040100,
  CatalogueReviewNotices1760000041000,
];
