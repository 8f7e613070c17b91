import { SUBSCRIPTION_ACTIVITIES } from '#app/contracts';
import { subscriptionMail, type SubscriptionNews } from './subscription-mails.js';

const news: SubscriptionNews = {
  activity: 'request',
  bodyName: 'Comune di Alfa',
  serviceTitle: 'Caselle PEC',
  quantity: '3 caselle',
  effectiveOn: '2026-03-12',
  actorName: 'Anna',
  reason: 'Perché',
  recipientName: 'Carla',
  url: 'https://casa.example.org/alfa/area/attivazioni/1',
};
const both = SUBSCRIPTION_ACTIVITIES.flatMap((activity) =>
  (['body', 'centre'] as const).map((side) => ({
    side,
    activity,
    mail: subscriptionMail(side, { ...news, activity }),
  })),
);

describe('subscriptionMail', () => {
  it('tells each side what the other did, and both what went by itself', () => {
    const told = (side: string) => both.filter((one) => one.side === side && one.mail).map(({ activity }) => activity);
    expect(told('body')).not.toContain('request_quantity');
    expect(told('centre')).not.toContain('refuse');
    for (const side of ['body', 'centre']) expect(told(side)).toEqual(expect.arrayContaining(['approve', 'end']));
  });

  it.each(both.filter(({ mail }) => mail))('$activity for the $side is whole', ({ mail }) => {
    expect(mail).toMatchObject({
      subject: expect.stringMatching(/^[A-Z].*: Caselle PEC – Comune di Alfa$/),
      greeting: 'Gentile Carla,',
      quote: 'Perché',
      action: { url: news.url, label: expect.stringMatching(/^[A-Z]/) },
    });
    expect(JSON.stringify(mail)).not.toMatch(/undefined|null|\[object|il {2}/);
  });
});
