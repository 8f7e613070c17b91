import { Outlet, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../api/client.js';
import { apiOf, param } from '../../lib/page.js';
import { PublicFrame } from '../../shell/public-frame.js';

export async function loader(args: LoaderFunctionArgs) {
  return load(apiOf(args).GET('/api/v1/centres/{slug}', { params: { path: { slug: param(args, 'centre') } } }));
}

/** The centre's data does not change from one of its pages to the next. */
export function shouldRevalidate({
  currentParams,
  nextParams,
}: {
  currentParams: { centre?: string };
  nextParams: { centre?: string };
}) {
  return currentParams.centre !== nextParams.centre;
}

/** Around every public page of a centre. */
export function Component() {
  const centre = useLoaderData<typeof loader>();
  return (
    <PublicFrame centre={centre}>
      <Outlet />
    </PublicFrame>
  );
}
