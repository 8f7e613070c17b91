import { CatalogueServices1760000003000 } from './1760000003000-catalogue-services.js';
import { CatalogueSearch1760000032000 } from './1760000032000-catalogue-search.js';

export const catalogueMigrations = [CatalogueServices1760000003000, CatalogueSearch1760000032000];
