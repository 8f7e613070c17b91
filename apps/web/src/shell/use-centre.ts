import { useRouteLoaderData } from 'react-router';
import type { Centre } from '../api/types.js';
import { CENTRE_ROUTE } from '../lib/page.js';

/** The centre whose public pages these are. */
export function useCentre(): Centre {
  const centre = useRouteLoaderData<Centre>(CENTRE_ROUTE);
  if (!centre) throw new Error('No centre around this page');
  return centre;
}

export function lineName(centre: Pick<Centre, 'serviceLines'>, code: string): string {
  return centre.serviceLines.find((line) => line.code === code)?.name ?? code;
}
