/** What all axes of charts look like; their words are HTML's size, not that of the drawing. */
export const TICK = { fill: '#455a70', fontSize: 14 } as const;
export const AXIS = { stroke: '#5c6f82', tick: TICK } as const;
export const GRID = { stroke: '#dfe5eb' } as const;
export const MARK = { stroke: '#17324d', strokeWidth: 2, strokeDasharray: '6 3' } as const;
/** Before the page is laid out. */
export const FIRST_SIZE = { width: 600, height: 320 } as const;
