import { useTranslation } from 'react-i18next';
import { DIGEST_FREQUENCIES, type DigestFrequency } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { Select } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useDocumentChange, type Space } from './queries.js';
import { followSpace } from './together-queries.js';

/** How often one hears of a space by mail; another choice holds at once. */
export function FollowSpace({ space: { id, following } }: { space: Space }) {
  const { t } = useTranslation();
  const change = useDocumentChange((frequency: DigestFrequency) => followSpace(id, frequency));
  return (
    <div className="follow no-print">
      {change.error && <ProblemAlert problem={problemOf(change.error)} />}
      <Select
        name="following"
        label={t('spaces.following')}
        hint={t('spaces.followingHint')}
        value={change.isPending ? change.variables : following}
        disabled={change.isPending}
        onChange={({ target }) => change.mutate(target.value as DigestFrequency)}
      >
        {DIGEST_FREQUENCIES.map((one) => (
          <option key={one} value={one}>
            {t(`spaces.frequency.${one}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}
