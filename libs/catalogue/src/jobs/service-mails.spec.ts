import { TOLD_STEPS } from '../events/service-activity.js';
import { serviceMail } from './service-mails.js';

const news = {
  title: 'Caselle PEC',
  actorName: 'Anna',
  reason: 'Manca l’orario',
  recipientName: 'Carla',
  url: 'https://casa.example.org/alfa/area/servizi/1',
};

it.each(TOLD_STEPS.flatMap((command) => [1, 2].map((number) => ({ command, number }))))(
  'the mail of $command, version $number, is whole',
  ({ command, number }) => {
    const mail = serviceMail({ ...news, command, number });
    expect(mail).toMatchObject({
      subject: expect.stringMatching(/^Scheda .*: Caselle PEC$/),
      greeting: 'Gentile Carla,',
      quote: news.reason,
      action: { url: news.url },
    });
    expect(mail.paragraphs[0]).toContain(number === 1 ? 'Anna ha' : 'l’edizione 2 della scheda');
    expect(JSON.stringify(mail)).not.toMatch(/undefined|null|\[object/);
  },
);
