/** What a reuse kit is called among the archives of the platform. */
export const KIT_ARCHIVE = 'service-kit';

/**
 * How a service of a kit stands to the catalogue that it comes into: `new`, nothing of it is here; `same`; `updated`, only
 * the kit has changed since it was taken; `changed_here`, only this centre has; `changed_both`; `same_code`, this centre has a
 * service of its own under the same code.
 */
export const KIT_ITEM_STATES = ['new', 'same', 'updated', 'changed_here', 'changed_both', 'same_code'] as const;
export type KitItemState = (typeof KIT_ITEM_STATES)[number];

/** Why a service of a kit cannot be taken now. */
export const KIT_OBSTACLES = ['line_missing', 'in_review'] as const;
export type KitObstacle = (typeof KIT_OBSTACLES)[number];

/** `take`: as the draft of the service here, or of a new one; `copy`: beside the one with the same code; `skip`. */
export const KIT_CHOICES = ['take', 'copy', 'skip'] as const;
export type KitChoice = (typeof KIT_CHOICES)[number];

export const KIT_IMPORT_STATUSES = ['previewed', 'applied'] as const;
export type KitImportStatus = (typeof KIT_IMPORT_STATUSES)[number];

/** What is proposed for each state: nothing that somebody here wrote is replaced unasked. */
export const KIT_PROPOSALS: Readonly<Record<KitItemState, KitChoice>> = {
  new: 'take',
  same: 'skip',
  updated: 'take',
  changed_here: 'skip',
  changed_both: 'skip',
  same_code: 'skip',
};
