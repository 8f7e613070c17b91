import { renderMail, type MailContent } from './mail-layout.js';

const sender = { centreName: 'Centro <Servizi> & "Comuni"', centreEmail: 'centro@example.org', openingHours: '9–13' };
const content: MailContent = {
  subject: 'Oggetto <b>',
  greeting: 'Gentile Anna & Bruno,',
  paragraphs: ['Prima riga\nseconda riga.\n\nNuovo paragrafo.', '<img src=x onerror=alert(1)>'],
  quote: 'Parole «sue»\n<script>alert(1)</script>',
  facts: [['Ente', "Comune di Sant'Angelo <x>"]],
  action: { label: 'Apri "qui"', url: 'https://casa.example.org/a?b=1&c="><script>' },
};

describe('renderMail', () => {
  const { html, text } = renderMail(content, sender);

  it('lets nothing of what people wrote become HTML', () => {
    expect(html).not.toMatch(/<script|<img|<b>|<x>|<Servizi>/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('Sant&#39;Angelo &lt;x&gt;');
    expect(html).toContain('href="https://casa.example.org/a?b=1&amp;c=&quot;&gt;&lt;script&gt;"');
    expect(html).toContain('<title>Oggetto &lt;b&gt;</title>');
  });

  it('keeps what people typed on its line of the plain text', () => {
    const typed = 'Anna\n\nApri subito:\nhttps://evil.example';
    const plain = renderMail(
      {
        ...content,
        greeting: `Gentile ${typed},`,
        facts: [['Ente', typed]],
        items: [{ title: typed, text: '', url: '' }],
      },
      { ...sender, centreName: typed },
    ).text;
    expect(plain.match(/Anna Apri subito: https/g)).toHaveLength(4);
    expect(plain).not.toMatch(/^https:\/\/evil/m);
  });

  it('keeps lines and paragraphs', () => {
    expect(html).toContain('<p>Prima riga<br>seconda riga.</p><p>Nuovo paragrafo.</p>');
    expect(html).toContain('<blockquote><p>Parole «sue»<br>');
  });

  it('says the same words as text, as they were written', () => {
    for (const words of [
      'Gentile Anna & Bruno,',
      'Prima riga\nseconda riga.',
      '> Parole «sue»\n> <script>',
      "Ente: Comune di Sant'Angelo <x>",
      'Apri "qui":\nhttps://casa.example.org/a?b=1&c="><script>',
      '-- \nCentro <Servizi> & "Comuni"',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('loads nothing and says its language', () => {
    expect(html).toMatch(/^<!doctype html><html lang="it">/);
    expect(html).not.toMatch(/<[^>]*\ssrc=|@import|url\(/);
  });

  it('lists several things, each with the way there', () => {
    const items = [{ title: 'Prima <b>', text: 'Riga\naltra <i>', url: 'https://casa.example.org/1?a&"' }];
    const list = renderMail({ ...content, items, closing: 'Altre 3.' }, sender);
    expect(list.html).toContain(
      '<ul><li><a href="https://casa.example.org/1?a&amp;&quot;">Prima &lt;b&gt;</a><br>Riga<br>altra &lt;i&gt;</li></ul><p>Altre 3.</p>',
    );
    expect(list.text).toContain('- Prima <b>\n  Riga\n  altra <i>\n  https://casa.example.org/1?a&"\n\nAltre 3.');
  });

  it('says where to choose which mails come, and which one may not be silenced', () => {
    const url = 'https://casa.example.org/alfa/area/profilo/notifiche';
    for (const [owed, words] of [
      ['law', 'dovuta per legge'],
      ['role', 'fa parte del ruolo'],
      [null, ''],
    ] as const) {
      const both = renderMail(content, sender, { url, owed });
      expect(both.html).toContain(`<a href="${url}">Scegli quali e-mail ricevere</a>`);
      expect(both.text).toContain(`Scegli quali e-mail ricevere: ${url}`);
      for (const part of [both.html, both.text]) {
        expect(part).toContain(words);
        expect(part.includes('non disattivare')).toBe(owed !== null);
      }
    }
    expect(html + text).not.toContain('Scegli quali');
  });

  it('leaves out what there is not', () => {
    const short = renderMail({ subject: 'x', greeting: 'y', paragraphs: [] }, sender);
    expect(short.html).not.toMatch(/<blockquote>|<table>|class="action"/);
    expect(short.text).not.toMatch(/^>|undefined/m);
  });
});
