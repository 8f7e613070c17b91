import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Centre, PublicServiceSummary } from '../api/types.js';
import { lineName } from '../shell/use-centre.js';
import { Icon } from './icon.js';

interface ServiceListProps {
  centre: Centre;
  services: PublicServiceSummary[];
  level?: 2 | 3;
}

/** Services of the catalogue, each with the sentence that says who it is for. */
export function ServiceList({ centre, services, level = 2 }: ServiceListProps) {
  const Heading = `h${level}` as const;
  return (
    <ul className="service-list">
      {services.map((service) => (
        <li key={service.id} className="service-item">
          <p className="service-meta">
            {lineName(centre, service.serviceLine)}
            <InclusionTag inclusion={service.inclusion} />
          </p>
          <Heading className="service-name">
            <Link to={`/${centre.slug}/servizi/${encodeURIComponent(service.code)}`}>{service.title}</Link>
          </Heading>
          <p>{service.audience}</p>
        </li>
      ))}
    </ul>
  );
}

export function InclusionTag({ inclusion }: { inclusion: 'included' | 'additional' }) {
  const { t } = useTranslation();
  return (
    <span className={`tag tag-${inclusion}`}>
      <Icon name={inclusion === 'included' ? 'check' : 'plus'} /> {t(`service.inclusion.${inclusion}`)}
    </span>
  );
}
