import { Link } from 'react-router';
import type { Centre, PublicNewsSummary } from '../api/types.js';
import { DateTime } from '../ui/date-time.js';

interface NewsListProps {
  centre: Centre;
  news: PublicNewsSummary[];
  level?: 2 | 3;
}

/** News of the public site, each with its day and its sentence. */
export function NewsList({ centre, news, level = 2 }: NewsListProps) {
  const Heading = `h${level}` as const;
  return (
    <ul className="service-list">
      {news.map((item) => (
        <li key={item.code} className="service-item">
          <p className="service-meta">
            <DateTime value={item.publishedAt} />
          </p>
          <Heading className="service-name">
            <Link to={`/${centre.slug}/notizie/${item.code}`}>{item.title}</Link>
          </Heading>
          <p>{item.summary}</p>
        </li>
      ))}
    </ul>
  );
}
