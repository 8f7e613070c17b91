import { CatalogueServices1760000003000 } from './1760000003000-catalogue-services.js';

export const catalogueMigrations = [CatalogueServices1760000003000];
