import type { Centre, PublicNews, PublicService } from '../api/types.js';
import { lineName } from '../shell/use-centre.js';

type Address = (path: string) => string;

/** The centre, as https://schema.org/GovernmentOffice. */
export function officeOf(centre: Centre, address: Address): object {
  return {
    '@type': 'GovernmentOffice',
    '@id': address(`/${centre.slug}#centro`),
    name: centre.name,
    url: address(`/${centre.slug}`),
    email: centre.email,
    ...(centre.phone && { telephone: centre.phone }),
    parentOrganization: { '@type': 'GovernmentOrganization', name: centre.ownerName },
  };
}

function trailOf(steps: [name: string, path: string][], address: Address): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: address(path),
    })),
  };
}

/** A service sheet, as https://schema.org/GovernmentService, with its questions and answers. */
export function serviceData(service: PublicService, centre: Centre, catalogue: string, address: Address): object[] {
  const path = `/${centre.slug}/servizi/${service.code}`;
  return [
    {
      '@type': 'GovernmentService',
      '@id': address(`${path}#servizio`),
      name: service.title,
      description: service.audience,
      identifier: service.code,
      serviceType: lineName(centre, service.serviceLine),
      url: address(path),
      audience: { '@type': 'Audience', audienceType: service.audience },
      provider: { '@id': address(`/${centre.slug}#centro`) },
      availableChannel: {
        '@type': 'ServiceChannel',
        serviceUrl: address(`/${centre.slug}/area/richieste/nuova?servizio=${service.id}`),
        ...(centre.phone && { servicePhone: { '@type': 'ContactPoint', telephone: centre.phone } }),
      },
    },
    officeOf(centre, address),
    trailOf(
      [
        [centre.name, `/${centre.slug}`],
        [catalogue, `/${centre.slug}/servizi`],
        [service.title, path],
      ],
      address,
    ),
    ...(service.questions.length
      ? [
          {
            '@type': 'FAQPage',
            mainEntity: service.questions.map(({ question, answer }) => ({
              '@type': 'Question',
              name: question,
              acceptedAnswer: { '@type': 'Answer', text: answer },
            })),
          },
        ]
      : []),
  ];
}

/** A news item, as https://schema.org/NewsArticle. */
export function newsData(news: PublicNews, centre: Centre, address: Address): object[] {
  return [
    {
      '@type': 'NewsArticle',
      headline: news.title,
      description: news.summary,
      url: address(`/${centre.slug}/notizie/${news.code}`),
      datePublished: news.publishedAt,
      dateModified: news.updatedAt,
      publisher: { '@id': address(`/${centre.slug}#centro`) },
    },
    officeOf(centre, address),
  ];
}
