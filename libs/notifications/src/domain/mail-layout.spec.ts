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

  it('leaves out what there is not', () => {
    const short = renderMail({ subject: 'x', greeting: 'y', paragraphs: [] }, sender);
    expect(short.html).not.toMatch(/<blockquote>|<table>|class="action"/);
    expect(short.text).not.toMatch(/^>|undefined/m);
  });
});
