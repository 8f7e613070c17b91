import type { MigrationInterface } from 'typeorm';
import { DocumentsSpaces1760000068000 } from './1760000068000-documents-spaces.js';
import { DocumentsTables1760000068100 } from './1760000068100-documents-tables.js';
import { DocumentsFiles1760000068200 } from './1760000068200-documents-files.js';
import { DocumentsTogether1760000068300 } from './1760000068300-documents-together.js';
import { DocumentsNotices1760000068400 } from './1760000068400-documents-notices.js';
import { DocumentsReading1760000070000 } from './1760000070000-documents-reading.js';
import { DocumentsSearch1760000070100 } from './1760000070100-documents-search.js';
import { DocumentsInfected1760000074020 } from './1760000074020-documents-infected.js';
import { DocumentsRanking1760000074100 } from './1760000074100-documents-ranking.js';
import { DocumentsNetworkMark1760000074110 } from './1760000074110-documents-network-mark.js';
import { DocumentsRecognition1760000074130 } from './1760000074130-documents-recognition.js';
import { DocumentsRecusals1760000074200 } from './1760000074200-documents-recusals.js';
import { DocumentsWaiting1760000074210 } from './1760000074210-documents-waiting.js';

export const documentsMigrations: (new () => MigrationInterface)[] = [
  DocumentsSpaces1760000068000,
  DocumentsTables1760000068100,
  DocumentsFiles1760000068200,
  DocumentsTogether1760000068300,
  DocumentsNotices1760000068400,
  DocumentsReading1760000070000,
  DocumentsSearch1760000070100,
  DocumentsInfected1760000074020,
  DocumentsRanking1760000074100,
  DocumentsNetworkMark1760000074110,
  DocumentsRecognition1760000074130,
  DocumentsRecusals1760000074200,
  DocumentsWaiting1760000074210,
];
