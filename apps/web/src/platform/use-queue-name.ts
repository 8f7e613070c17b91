import { useTranslation } from 'react-i18next';

const KNOWN = [
  'ticket-notifications',
  'adhesion-notices',
  'subscription-notices',
  'service-notices',
  'due-notices',
  'dossiers',
  'document-notices',
  'network-notices',
  'approval-notices',
  'task-notices',
  'table-notices',
  'pec',
  'mailing',
  'contact-files',
  'document-reading',
  'document-recognition',
  'absence-notices',
  'invitations',
  'second-factor-notices',
  'file-notices',
  'mail',
  'schedules',
] as const;

/** A queue in words; one that is new has its own name. */
export function useQueueName(): (name: string) => string {
  const { t } = useTranslation();
  return (name) => {
    const known = KNOWN.find((one) => one === name);
    return known ? t(`platform.queue.${known}`) : name;
  };
}
