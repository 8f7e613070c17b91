import escapeHtml from 'escape-html';

/** One of several things that a mail tells. */
export interface MailItem {
  title: string;
  text: string;
  url: string;
}

/** What a mail says, in the order in which it is read. */
export interface MailContent {
  subject: string;
  greeting: string;
  paragraphs: readonly string[];
  /** Words of a person, shown as theirs. */
  quote?: string;
  /** Name and value, one a line. */
  facts?: readonly (readonly [string, string])[];
  items?: readonly MailItem[];
  closing?: string;
  action?: { label: string; url: string };
  /** Why the recipient gets it, in place of the words about automatic messages. */
  footer?: string;
}

/** Who writes: it closes every mail. */
export interface MailSender {
  centreName: string;
  centreEmail: string;
  openingHours: string;
}

/** Where a person chooses which mails come, and why this one may not be silenced. */
export interface MailChoice {
  url: string;
  owed: 'law' | 'role' | null;
}

const OWED = {
  law: 'Questa comunicazione è dovuta per legge: si può ricevere nel riepilogo quotidiano, non disattivare.',
  role: 'Questa comunicazione fa parte del ruolo: si può ricevere nel riepilogo quotidiano, non disattivare.',
};
const CHOOSE = 'Scegli quali e-mail ricevere';
const AUTOMATIC = 'Messaggio automatico: per rispondere usare il portale.';

const paragraphs = (text: string) =>
  escapeHtml(text)
    .split(/\n{2,}/)
    .map((part) => `<p>${part.replace(/\n/g, '<br>')}</p>`)
    .join('');

/** Names and subjects are what people typed: in plain text a line of theirs must not look like one of ours. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

const STYLE = `body{margin:0;background:#f5f6f7;font-family:'Titillium Web',Verdana,sans-serif;color:#17324d;font-size:16px;line-height:1.5}
main{max-width:600px;margin:0 auto;background:#fff;padding:24px}
blockquote{margin:16px 0;padding:4px 16px;border-left:4px solid #06c;background:#f2f7fc}
th{text-align:left;padding:4px 16px 4px 0;font-weight:600;vertical-align:top}td{padding:4px 0}
.action{display:inline-block;background:#06c;color:#fff;padding:12px 24px;text-decoration:none;border-radius:4px;font-weight:600}
footer{max-width:600px;margin:0 auto;padding:16px 24px;font-size:14px;color:#435a70}`;

/** The HTML and the plain text of a mail: the same words in both. */
export function renderMail(
  content: MailContent,
  sender: MailSender,
  choice?: MailChoice,
): { html: string; text: string } {
  return { html: renderHtml(content, sender, choice), text: renderText(content, sender, choice) };
}

function renderHtml(content: MailContent, sender: MailSender, choice: MailChoice | undefined): string {
  const { subject, greeting, quote, facts = [], items = [], closing, action, footer = AUTOMATIC } = content;
  const rows = facts
    .map(([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`)
    .join('');
  const list = items
    .map(
      ({ title, text, url }) =>
        `<li><a href="${escapeHtml(url)}">${escapeHtml(title)}</a><br>${escapeHtml(text).replace(/\n/g, '<br>')}</li>`,
    )
    .join('');
  return `<!doctype html><html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(subject)}</title><style>${STYLE}</style></head><body><main>
<p>${escapeHtml(greeting)}</p>${content.paragraphs.map(paragraphs).join('')}
${quote ? `<blockquote>${paragraphs(quote)}</blockquote>` : ''}
${rows ? `<table>${rows}</table>` : ''}
${list ? `<ul>${list}</ul>` : ''}${closing ? paragraphs(closing) : ''}
${action ? `<p><a class="action" href="${escapeHtml(action.url)}">${escapeHtml(action.label)}</a></p><p>Se il pulsante non funziona: ${escapeHtml(action.url)}</p>` : ''}
</main><footer><p><strong>${escapeHtml(sender.centreName)}</strong><br>${escapeHtml(sender.centreEmail)}<br>${escapeHtml(sender.openingHours)}</p>
<p>${escapeHtml(footer)}</p>${choice ? `<p>${choice.owed ? `${OWED[choice.owed]}<br>` : ''}<a href="${escapeHtml(choice.url)}">${CHOOSE}</a></p>` : ''}</footer></body></html>`;
}

function renderText(content: MailContent, sender: MailSender, choice: MailChoice | undefined): string {
  const { quote, facts = [], items = [], closing, action } = content;
  const quoted = quote
    ?.split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
  const footer = [sender.centreName, sender.centreEmail, sender.openingHours, content.footer ?? AUTOMATIC].map(oneLine);
  if (choice?.owed) footer.push(OWED[choice.owed]);
  if (choice) footer.push(`${CHOOSE}: ${choice.url}`);
  return [
    oneLine(content.greeting),
    ...content.paragraphs,
    ...(quoted ? [quoted] : []),
    ...(facts.length ? [facts.map(([name, value]) => oneLine(`${name}: ${value}`)).join('\n')] : []),
    ...items.map(({ title, text, url }) => `- ${oneLine(title)}\n  ${text.replace(/\n/g, '\n  ')}\n  ${url}`),
    ...(closing ? [closing] : []),
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    `-- \n${footer.join('\n')}`,
  ].join('\n\n');
}
