import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface BreadcrumbProps {
  trail: { to: string; label: string }[];
  here: string;
}

export function Breadcrumb({ trail, here }: BreadcrumbProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('nav.breadcrumb')} className="crumbs">
      <ol>
        {trail.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
