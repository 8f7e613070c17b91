import type { AccessLinkPurpose } from '#app/contracts';
import type { MailContent } from '#app/notifications';

/** What a mail with a link needs to know. */
export interface LinkNews {
  recipientName: string;
  centreName: string;
  url: string;
}

const WORDS: Record<
  AccessLinkPurpose,
  (news: LinkNews) => Pick<MailContent, 'subject' | 'paragraphs'> & { label: string }
> = {
  sign_in: () => ({
    subject: 'Collegamento per accedere a Casa dei Comuni',
    paragraphs: [
      'ecco il collegamento richiesto per accedere senza password. Vale 15 minuti e può essere usato una volta sola.',
      'Chi non l’ha richiesto può ignorare questo messaggio: senza aprire il collegamento nessuno accede.',
    ],
    label: 'Accedi',
  }),
  password_reset: () => ({
    subject: 'Nuova password per Casa dei Comuni',
    paragraphs: [
      'con il collegamento qui sotto si sceglie una nuova password. Vale un’ora e può essere usato una volta sola.',
      'Chi non l’ha richiesto può ignorare questo messaggio: la password resta quella di prima.',
    ],
    label: 'Scegli la nuova password',
  }),
  invitation: ({ centreName }) => ({
    subject: `Invito a Casa dei Comuni: ${centreName}`,
    paragraphs: [
      `${centreName} ha aperto un accesso a questo indirizzo. Con il collegamento qui sotto si entra la prima volta e, se si vuole, si sceglie una password; altrimenti basterà chiedere ogni volta un collegamento via e-mail.`,
      'L’invito vale 14 giorni e può essere usato una volta sola; dopo, il centro può inviarne un altro.',
    ],
    label: 'Entra in Casa dei Comuni',
  }),
};

/** The mail that carries a link. */
export function accessMail(purpose: AccessLinkPurpose, news: LinkNews): MailContent {
  const { label, ...words } = WORDS[purpose](news);
  return { ...words, greeting: `Gentile ${news.recipientName},`, action: { label, url: news.url } };
}
