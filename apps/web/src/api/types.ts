import type { paths } from './schema.js';

/** The types of the API's answers, read from the generated schema by path and never written by hand. */
type Ok<Operation> = Operation extends { responses: infer Responses }
  ? {
      [Status in keyof Responses]: Status extends 200 | 201
        ? Responses[Status] extends { content: { 'application/json': infer Body } }
          ? Body
          : never
        : never;
    }[keyof Responses]
  : never;
type Sent<Operation> = Operation extends { requestBody: { content: infer Content } } ? Content[keyof Content] : never;
type Item<Page> = Page extends { items: (infer Element)[] } ? Element : never;

export type Get<Path extends keyof paths> = Ok<paths[Path]['get']>;
export type Post<Path extends keyof paths> = Ok<paths[Path]['post']>;
export type PostBody<Path extends keyof paths> = Sent<paths[Path]['post']>;
export type PatchBody<Path extends keyof paths> = Sent<paths[Path]['patch']>;

export type CentreSummary = Item<Get<'/api/v1/centres'>>;
export type Centre = Get<'/api/v1/centres/{slug}'>;
export type PublicServicePage = Get<'/api/v1/centres/{slug}/services'>;
export type PublicServiceSummary = Item<PublicServicePage>;
export type PublicService = Get<'/api/v1/centres/{slug}/services/{code}'>;
export type PublicDocumentPage = Get<'/api/v1/centres/{slug}/documents'>;
export type PublicNewsPage = Get<'/api/v1/centres/{slug}/news'>;
export type PublicNewsSummary = Item<PublicNewsPage>;
export type PublicNews = Get<'/api/v1/centres/{slug}/news/{code}'>;
export type NewFeedback = PostBody<'/api/v1/centres/{slug}/services/{code}/feedback'>;
export type NewsItem = Get<'/api/v1/news/{id}'>;
export type NewsSummary = Item<Get<'/api/v1/news'>>;
export type NewNews = PostBody<'/api/v1/news'>;
export type NewsPatch = PatchBody<'/api/v1/news/{id}'>;
export type FeedbackEntry = Item<Get<'/api/v1/feedback'>>;
export type FeedbackSummary = Get<'/api/v1/feedback/summary'>;
export type AdheringBodyPage = Get<'/api/v1/centres/{slug}/adhering-bodies'>;

export type Session = Get<'/api/v1/session'>;
export type Membership = Session['membership'];
export type Permission = Session['permissions'][number];

export type TicketPage = Get<'/api/v1/tickets'>;
export type TicketSummary = Item<TicketPage>;
export type Ticket = Get<'/api/v1/tickets/{id}'>;
export type TicketCounts = Get<'/api/v1/tickets/counts'>;
export type TicketStatus = TicketSummary['status'];
export type TicketCommand = Ticket['commands'][number];
export type TicketMessage = Ticket['messages'][number];
export type Attachment = TicketMessage['attachments'][number];

export type ServiceSummary = Item<Get<'/api/v1/services'>>;
export type Service = Get<'/api/v1/services/{id}'>;
export type Sheet = NonNullable<Service['published']>;
export type SheetContent = Omit<Sheet, 'number' | 'publishedAt'>;
export type SheetPatch = PatchBody<'/api/v1/services/{id}'>;

export type BodySummary = Item<Get<'/api/v1/bodies'>>;
export type Body = Get<'/api/v1/bodies/{id}'>;
export type MembershipSummary = Item<Get<'/api/v1/memberships'>>;
export type AuditEntry = Item<Get<'/api/v1/audit-entries'>>;
export type AuditChainState = Get<'/api/v1/audit-chain'>;
export type OwnRead = Item<Get<'/api/v1/profile/reads'>>;
export type NewErasure = PostBody<'/api/v1/memberships/{id}/erasures'>;
export type DemoMailSummary = Item<Get<'/api/v1/demo-mails'>>;
export type DemoMail = Get<'/api/v1/demo-mails/{id}'>;

export type Office = Body['offices'][number];
export type Figure = Body['figures'][number];
export type AdhesionSummary = Item<Get<'/api/v1/adhesions'>>;
export type Adhesion = Get<'/api/v1/adhesions/{id}'>;
export type AdhesionEvent = Adhesion['events'][number];
export type AdhesionDocument = Adhesion['documents'][number];
export type Convention = Get<'/api/v1/conventions/{id}'>;
export type Campaign = NonNullable<Convention['progress']>;
export type CentreSettings = Get<'/api/v1/centre'>;

export type PublicProvider = Get<'/api/v1/centres/{slug}/identity-providers'>['providers'][number];
export type IdentityProviders = Get<'/api/v1/identity-providers'>;
export type IdentityProvider = IdentityProviders['providers'][number];
export type NewIdentityProvider = PostBody<'/api/v1/identity-providers'>;
export type IdentityProviderPatch = PatchBody<'/api/v1/identity-providers/{id}'>;
export type SignInIdentities = Get<'/api/v1/memberships/{id}/sign-in-identities'>;
export type AccessLink = Post<'/api/v1/auth/links/inspect'>;
export type SecondFactor = Get<'/api/v1/profile/second-factor'>;
export type Profile = Get<'/api/v1/profile'>;
export type PasswordChange = Sent<paths['/api/v1/profile/password']['put']>;
export type OpenSession = Get<'/api/v1/sessions'>['sessions'][number];
export type ApiToken = Get<'/api/v1/api-tokens'>['tokens'][number];
export type ApiTokenCreated = Post<'/api/v1/api-tokens'>;
export type NewApiToken = PostBody<'/api/v1/api-tokens'>;
export type NoticePreference = Get<'/api/v1/notice-preferences'>['preferences'][number];
export type NoticePreferencesPatch = PatchBody<'/api/v1/notice-preferences'>;
export type Absence = Item<Get<'/api/v1/absences'>>;
export type NewAbsence = PostBody<'/api/v1/absences'>;
export type NewMembership = PostBody<'/api/v1/memberships'>;
export type MembershipPatch = PatchBody<'/api/v1/memberships/{id}'>;

export type Notice = Item<Get<'/api/v1/notices'>>;
export type FailedDelivery = Item<Get<'/api/v1/failed-deliveries'>>;
export type QueueState = Get<'/api/v1/queues'>['queues'][number];
export type ServiceVersionEntry = Get<'/api/v1/services/{id}/versions'>['versions'][number];
export type ServiceVersion = Get<'/api/v1/services/{id}/versions/{number}'>;
export type ServiceHistoryEntry = Get<'/api/v1/services/{id}/history'>['entries'][number];
