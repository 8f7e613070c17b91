import { apiOf, type LoaderArgs } from '../lib/page.js';

/** Whether the mails of this portal are read on the demonstration's page. */
export async function loadDemo(args: LoaderArgs): Promise<boolean> {
  const { response } = await apiOf(args).GET('/api/v1/demo-mails');
  return response.ok;
}
