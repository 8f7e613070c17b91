import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../api/client.js';
import type { PublicService } from '../../api/types.js';
import { FeedbackForm } from '../../feedback/feedback-form.js';
import { apiOf, param, type PageHandle } from '../../lib/page.js';
import { serviceData } from '../../lib/structured-data.js';
import { lineName, useCentre } from '../../shell/use-centre.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DateTime } from '../../ui/date-time.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { PrintButton } from '../../ui/print-button.js';
import { ServiceOrigin } from '../../ui/service-origin.js';
import { ServiceSheet } from '../../ui/service-sheet.js';

export async function loader(args: LoaderFunctionArgs) {
  const path = { slug: param(args, 'centre'), code: param(args, 'code') };
  return load(apiOf(args).GET('/api/v1/centres/{slug}/services/{code}', { params: { path } }));
}

export const handle: PageHandle<PublicService> = {
  head: ({ data, t, centre }) =>
    data && {
      title: data.title,
      description: data.audience,
      ...(centre && { structured: (address) => serviceData(data, centre, t('services.title'), address) }),
    },
};

/** The sheet of one service, as it is published. */
export function Component() {
  const service = useLoaderData<typeof loader>();
  const centre = useCentre();
  const { t } = useTranslation();
  return (
    <div className="container page">
      <Breadcrumb
        trail={[
          { to: `/${centre.slug}`, label: t('nav.home') },
          { to: `/${centre.slug}/servizi`, label: t('services.title') },
        ]}
        here={service.title}
      />
      <PageTitle eyebrow={lineName(centre, service.serviceLine)} lead={service.audience}>
        {service.title}
      </PageTitle>
      <ServiceSheet
        sheet={service}
        citizens={`/${centre.slug}/enti-aderenti`}
        aside={
          <div className="no-print button-stack">
            <Link className="btn btn-primary" to={`/${centre.slug}/area/richieste/nuova?servizio=${service.id}`}>
              {t('service.ask')} <Icon name="arrow-right" />
            </Link>
            <PrintButton />
          </div>
        }
      />
      <p className="muted sheet-note">
        {t('service.edition', { number: service.number, code: service.code })}
        {service.publishedAt && (
          <>
            {', '}
            {t('service.publishedOn')} <DateTime value={service.publishedAt} />
          </>
        )}
      </p>
      <ServiceOrigin origin={service.origin} />
      <FeedbackForm centre={centre} service={service} />
    </div>
  );
}
