const MB = 1024 * 1024;

/** What reading one file may cost. A file that wants more is not read, and says so. */
export const READING_LIMITS = {
  /** Of larger files no text is looked for. */
  fileBytes: 100 * MB,
  /** Of letters that are kept; what follows is not searched. */
  text: 500_000,
  /** A passage: what a search shows of a document is cut out of one. */
  passage: 4_000,
  pages: 3_000,
  zipEntries: 5_000,
  /** Of all entries of an archive that are read, unpacked. */
  unpackedBytes: 256 * MB,
  /** What unpacks to more than `ratioFrom` and to more than `ratio` times its size is a bomb. */
  ratio: 200,
  ratioFrom: 8 * MB,
  xmlDepth: 500,
  /** Of one tag or comment. */
  xmlToken: MB,
  /** Letters of all shared strings of a workbook. */
  sharedStrings: 20_000_000,
  /** A file within a message within a file; envelopes of signatures do not count. */
  nesting: 3,
  /** One around another. */
  envelopes: 8,
  /** Files within a message or an archive that are read, all in all, and how large one of an archive may be. */
  filesWithin: 200,
  fileWithinBytes: 32 * MB,
  /** After so long a file is left with the pages that were read; after `milliseconds` it is taken from who reads it. */
  enoughMilliseconds: 40_000,
  milliseconds: 60_000,
  /** Of the process that reads, all in all. */
  memoryBytes: 512 * MB,
  heapMegabytes: 320,
  /** Of a scan: pages whose text is recognised, the time for one and for all, and the longer side of a page as it is drawn. */
  scanPages: 60,
  scanPageMilliseconds: 60_000,
  scanMilliseconds: 150_000,
  scanPixels: 2_400,
  /** How many files one process of ours has read at once. */
  atOnce: 2,
} as const;
