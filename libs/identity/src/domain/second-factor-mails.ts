import type { MailContent } from '#app/notifications';

export const SECOND_FACTOR_NEWS = ['enabled', 'disabled', 'codes_renewed', 'code_used', 'reset'] as const;
export type SecondFactorNews = (typeof SECOND_FACTOR_NEWS)[number];

export interface NewsDetails {
  recipientName: string;
  /** Recovery codes that are left, where one was used. */
  codesLeft?: number;
  /** The page where the person sees to it. */
  url: string;
}

const NOT_ME =
  'Chi non riconosce questa operazione cambi subito la password e chiuda le altre sessioni dalla pagina «Sicurezza», poi avvisi il centro servizi.';

const WORDS: Record<SecondFactorNews, (details: NewsDetails) => Pick<MailContent, 'subject' | 'paragraphs'>> = {
  enabled: () => ({
    subject: 'Verifica in due passaggi attivata',
    paragraphs: [
      'su questo accesso è stata attivata la verifica in due passaggi: da ora, oltre alla password o al collegamento via e-mail, serve il codice dell’app di autenticazione. Le altre sessioni aperte sono state chiuse.',
      NOT_ME,
    ],
  }),
  disabled: () => ({
    subject: 'Verifica in due passaggi disattivata',
    paragraphs: ['su questo accesso la verifica in due passaggi è stata disattivata.', NOT_ME],
  }),
  codes_renewed: () => ({
    subject: 'Nuovi codici di recupero',
    paragraphs: ['sono stati creati nuovi codici di recupero: quelli di prima non valgono più.', NOT_ME],
  }),
  code_used: ({ codesLeft = 0 }) => ({
    subject: 'Codice di recupero usato',
    paragraphs: [
      `per accedere è stato usato un codice di recupero. ${left(codesLeft)}`,
      'Se il telefono è andato perso, dalla pagina «Sicurezza» si disattiva la verifica in due passaggi e la si attiva di nuovo con un altro.',
      NOT_ME,
    ],
  }),
  reset: () => ({
    subject: 'Verifica in due passaggi azzerata dal centro',
    paragraphs: [
      'il centro servizi ha azzerato la verifica in due passaggi di questo accesso e ha chiuso tutte le sessioni. Al prossimo accesso la si attiva di nuovo, se serve, con il nuovo telefono.',
      'Chi non l’ha chiesto avvisi subito il centro servizi.',
    ],
  }),
};

function left(codes: number): string {
  if (codes === 0) return 'Era l’ultimo: conviene crearne di nuovi.';
  return codes === 1 ? 'Ne resta uno: conviene crearne di nuovi.' : `Ne restano ${codes}.`;
}

/** The mail by which a person hears what happened to their second factor. */
export function secondFactorMail(news: SecondFactorNews, details: NewsDetails): MailContent {
  return {
    ...WORDS[news](details),
    greeting: `Gentile ${details.recipientName},`,
    action: { label: 'Vai alla pagina «Sicurezza»', url: details.url },
  };
}
