import type { FieldProblem, Locale, ProblemCode } from '#app/contracts';

type Words = Record<Locale, string>;

/** Title of each problem: what happened and, where the reader can do something, what to do. */
export const PROBLEM_WORDS: Record<ProblemCode, Words> = {
  malformed_request: { it: 'La richiesta non è leggibile.', en: 'The request cannot be read.' },
  invalid_parameter: {
    it: 'Un parametro dell’indirizzo non è valido.',
    en: 'A parameter of the address is not valid.',
  },
  unauthenticated: { it: 'Per continuare occorre accedere.', en: 'Sign in to continue.' },
  invalid_credentials: {
    it: 'Indirizzo e-mail o password non corretti.',
    en: 'The e-mail address or the password is wrong.',
  },
  second_factor_required: {
    it: 'Per accedere serve anche il codice dell’app di autenticazione.',
    en: 'The code of the authenticator app is needed, too.',
  },
  invalid_second_factor: {
    it: 'Il codice non è corretto, è scaduto o è già stato usato.',
    en: 'The code is wrong, has expired or was used already.',
  },
  permission_denied: {
    it: 'Il ruolo attuale non consente questa operazione.',
    en: 'The current role does not allow this.',
  },
  second_factor_needed: {
    it: 'Per continuare occorre la verifica in due passaggi.',
    en: 'Two-step verification is needed to continue.',
  },
  cross_site_request: {
    it: 'La richiesta proviene da un altro sito ed è stata rifiutata.',
    en: 'The request comes from another site and was refused.',
  },
  confined_session: {
    it: 'Chi è entrato con l’accesso del centro non può cambiare password, secondo fattore, sessioni e token: accedere con la password o con un collegamento.',
    en: 'Who came in by the centre’s own sign-in cannot change password, second factor, sessions and tokens: sign in with the password or a link.',
  },
  not_found: { it: 'Non trovato.', en: 'Not found.' },
  method_not_allowed: {
    it: 'Questo indirizzo non ammette il metodo usato.',
    en: 'This address does not take the method that was used.',
  },
  request_timeout: {
    it: 'La richiesta non è arrivata per intero in tempo utile.',
    en: 'The request did not arrive whole in time.',
  },
  state_conflict: {
    it: 'Lo stato attuale non consente questa operazione.',
    en: 'The present state does not allow this.',
  },
  second_person_needed: {
    it: 'Chi ha preparato non approva: serve un’altra persona che può farlo.',
    en: 'Who prepared it does not approve it: somebody else who may is needed.',
  },
  duplicate: { it: 'Esiste già.', en: 'It exists already.' },
  framework_required: {
    it: 'Il protocollo operativo si aggiunge alla convenzione quadro: serve prima un’adesione attiva a quella.',
    en: 'An operating protocol stands under a framework agreement: an active adhesion to that one comes first.',
  },
  adhesion_required: {
    it: 'L’ente non ha un’adesione attiva a questo centro servizi.',
    en: 'The body has no active adhesion to this centre.',
  },
  requirements_not_met: {
    it: 'L’ente non ha i requisiti che il servizio chiede.',
    en: 'The body does not meet what the service requires.',
  },
  person_elsewhere: {
    it: 'La persona lavora anche altrove: la sua verifica in due passaggi può essere azzerata solo dal gestore della piattaforma.',
    en: 'The person works elsewhere, too: only who runs the platform can reset their two-step verification.',
  },
  bodies_tied: {
    it: 'I due enti sono legati (uno appartiene all’altro, agisce per l’altro o gli succede): sono due enti, e le loro schede non si uniscono.',
    en: 'The two bodies stand together (one belongs to the other, acts for it or succeeded it): they are two, and their records are not joined.',
  },
  link_not_valid: {
    it: 'Il collegamento è scaduto o è già stato usato: richiederne uno nuovo.',
    en: 'The link has expired or was used already: ask for a new one.',
  },
  stale_version: {
    it: 'Nel frattempo qualcun altro ha modificato questi dati: rileggerli e riprovare.',
    en: 'Somebody else has changed this in the meantime: read it again and retry.',
  },
  file_infected: {
    it: 'L’antivirus ha trovato un contenuto pericoloso: il file è bloccato. Chiederne una copia pulita a chi lo ha caricato.',
    en: 'The antivirus found something dangerous: the file is blocked. Ask who uploaded it for a clean copy.',
  },
  file_not_scanned: {
    it: 'Il file non è ancora stato controllato dall’antivirus e il centro non permette di scaricarlo prima: riprovare più tardi.',
    en: 'The antivirus has not looked at the file yet, and the centre lets nobody download it before: try again later.',
  },
  quota_reached: {
    it: 'Lo spazio assegnato al centro per i file è finito: eliminare documenti dal cestino o chiedere più spazio al gestore della piattaforma.',
    en: 'The room that the centre has for files is used up: empty the trash, or ask who runs the platform for more.',
  },
  offset_mismatch: {
    it: 'Il caricamento è arrivato a un altro punto: chiedere a quale (HEAD) e riprendere da lì.',
    en: 'The upload has come to another point: ask to which (HEAD) and go on from there.',
  },
  upload_version: {
    it: 'Versione del protocollo di caricamento non ammessa: inviare Tus-Resumable: 1.0.0.',
    en: 'This version of the upload protocol is not accepted: send Tus-Resumable: 1.0.0.',
  },
  upload_busy: {
    it: 'Il file sta già arrivando da un’altra richiesta: riprovare tra poco.',
    en: 'The file is already arriving by another request: try again shortly.',
  },
  checksum_mismatch: {
    it: 'La parte ricevuta non corrisponde alla sua impronta: è stata scartata, inviarla di nuovo.',
    en: 'The part that arrived does not match its checksum: it was dropped, send it again.',
  },
  range_not_satisfiable: {
    it: 'L’intervallo chiesto non è nel file.',
    en: 'The range that was asked for is not in the file.',
  },
  address_too_long: { it: 'L’indirizzo richiesto è troppo lungo.', en: 'The address that was asked for is too long.' },
  storage_full: {
    it: 'Lo spazio per i file è esaurito: riprovare quando il gestore lo avrà ampliato.',
    en: 'There is no room left for files: try again when the operator has made some.',
  },
  payload_too_large: { it: 'Il contenuto inviato è troppo grande.', en: 'What was sent is too large.' },
  unsupported_media_type: { it: 'Tipo di contenuto non ammesso.', en: 'This type of content is not accepted.' },
  validation_failed: { it: 'Alcuni campi vanno corretti.', en: 'Some fields need to be corrected.' },
  archive_refused: {
    it: 'L’archivio non è stato accettato: non ne è stato importato nulla.',
    en: 'The archive was refused: nothing of it was imported.',
  },
  uncomputable: {
    it: 'I conti non si possono ancora fare: vedere che cosa manca.',
    en: 'This cannot be computed yet: see what is missing.',
  },
  idempotency_key_reused: {
    it: 'La stessa Idempotency-Key è già stata usata per una richiesta diversa.',
    en: 'The same Idempotency-Key was used for a different request.',
  },
  precondition_required: {
    it: 'Manca l’intestazione If-Match con la versione letta.',
    en: 'The If-Match header with the version that was read is missing.',
  },
  too_many_requests: { it: 'Troppe richieste: riprovare più tardi.', en: 'Too many requests: try again later.' },
  headers_too_large: {
    it: 'Le intestazioni della richiesta sono troppe o troppo grandi.',
    en: 'The headers of the request are too many or too large.',
  },
  internal_error: {
    it: 'Errore interno: nulla è andato perso di quanto già accettato. Segnalare il codice indicato.',
    en: 'Internal error: nothing that was accepted is lost. Please report the given code.',
  },
  unavailable: {
    it: 'Servizio momentaneamente non disponibile: riprovare tra poco.',
    en: 'Temporarily unavailable: try again shortly.',
  },
};

export const FIELD_WORDS: Record<FieldProblem, Words> = {
  required: { it: 'Campo obbligatorio.', en: 'This field is required.' },
  unknown_field: { it: 'Campo sconosciuto.', en: 'Unknown field.' },
  wrong_type: { it: 'Tipo di valore errato.', en: 'Wrong type of value.' },
  too_short: { it: 'Testo troppo breve.', en: 'Too short.' },
  too_long: { it: 'Testo o elenco troppo lungo.', en: 'Too long.' },
  out_of_range: { it: 'Valore fuori dai limiti.', en: 'Out of range.' },
  not_in_list: { it: 'Valore non compreso tra quelli ammessi.', en: 'Not one of the accepted values.' },
  invalid_format: { it: 'Formato non valido.', en: 'Invalid format.' },
  null_byte: { it: 'Contiene un carattere nullo.', en: 'Contains a null character.' },
  not_found: {
    it: 'Il riferimento non esiste o non è visibile.',
    en: 'What it refers to does not exist or is not visible.',
  },
  not_allowed: { it: 'Non ammesso in questo caso.', en: 'Not accepted in this case.' },
  in_use: { it: 'Già in uso.', en: 'Already in use.' },
  wrong_value: { it: 'Valore non corretto.', en: 'Not the right value.' },
  wrong_check_digit: {
    it: 'Il codice non supera il controllo: una cifra è sbagliata.',
    en: 'The check digit does not match: a digit is wrong.',
  },
  low_contrast: {
    it: 'Il colore contrasta troppo poco con il bianco per essere letto da tutti.',
    en: 'The contrast of this colour with white is too low to be read by everybody.',
  },
  not_signed: {
    it: 'Nel file non si riconosce una firma digitale.',
    en: 'No digital signature was recognised in the file.',
  },
  bands_overlap: {
    it: 'La fascia si sovrappone alla precedente: il suo limite deve essere più alto.',
    en: 'This band overlaps the one before it: its limit must be higher.',
  },
  band_open: {
    it: 'Solo l’ultima fascia può essere senza limite: scrivere fin dove arriva questa.',
    en: 'Only the last band may have no limit: say how far this one goes.',
  },
  bands_end: {
    it: 'Oltre l’ultima fascia non c’è un prezzo: l’ultima deve essere senza limite.',
    en: 'There is no price beyond the last band: the last one must have no limit.',
  },
  archive_broken: {
    it: 'Il file è danneggiato o non è un archivio: scaricarlo di nuovo da chi lo ha preparato.',
    en: 'The file is damaged, or no archive: get it again from who packed it.',
  },
  archive_foreign: {
    it: 'Il file non è un kit del riuso di questa piattaforma.',
    en: 'The file is no reuse kit of this platform.',
  },
  archive_altered: {
    it: 'Il contenuto è stato modificato dopo la preparazione: chiedere l’originale a chi lo ha preparato.',
    en: 'The content was changed after it was packed: ask who packed it for the original.',
  },
  archive_version: {
    it: 'Il kit è stato preparato con un’altra versione della piattaforma, che questa non legge.',
    en: 'The kit was packed by another version of the platform, which this one does not read.',
  },
  no_quantity: {
    it: 'Mancano le quantità con cui dividere: scriverle, o prenderle dal sistema.',
    en: 'There are no quantities to divide by: type them, or take them from the system.',
  },
  negative_quantity: {
    it: 'Una quantità è negativa: correggerla.',
    en: 'A quantity is negative: correct it.',
  },
  no_destination: {
    it: 'Non è detto a che cosa va: scegliere un servizio, un’attività o un criterio di riparto.',
    en: 'It is not said what it is for: choose a service, an activity or a driver.',
  },
  no_driver: {
    it: 'L’attività non passa i suoi costi a nessuno: scegliere il criterio con cui si ripartisce.',
    en: 'The activity passes its costs on to nobody: choose the driver by which it does.',
  },
  closed_circle: {
    it: 'Serve soltanto attività che servono a loro volta lei: i suoi costi non arriverebbero a nessun servizio. Dare una quantità ad almeno un servizio.',
    en: 'It serves only activities that serve it in turn: its costs would reach no service. Give at least one service a quantity.',
  },
  no_hours: {
    it: 'Mancano le ore: confermarle nel foglio ore, o scrivere ore o percentuali.',
    en: 'There are no hours: confirm them in the timesheet, or type hours or percentages.',
  },
  no_source: {
    it: 'Manca la fonte: allegare il documento, o dire da dove viene l’importo.',
    en: 'There is no source: attach the document, or say where the amount comes from.',
  },
  no_quorum: {
    it: 'Manca il numero legale: segnare le presenze, oppure rinviare il punto.',
    en: 'There is no quorum: write down who is there, or put the item off.',
  },
  recused: {
    it: 'Si astiene da questo punto per incompatibilità: non può votare.',
    en: 'Is recused from this item: they cannot vote.',
  },
  not_attending: {
    it: 'Non risulta presente: segnare prima la presenza.',
    en: 'Is not written down as present: do that first.',
  },
  stale: {
    it: 'Nel frattempo qualcun altro lo ha modificato: ricaricare e riprovare.',
    en: 'Somebody else has changed it in the meantime: load it again and retry.',
  },
  wrong_state: {
    it: 'Nel suo stato attuale non si può: è nel cestino, oppure il suo spazio è archiviato.',
    en: 'Not in its present state: it lies in the trash, or its space is archived.',
  },
  in_the_past: { it: 'La data è già passata.', en: 'This day has passed already.' },
  no_bodies: {
    it: 'Nessun ente corrisponde: scegliere un altro anno, altri tipi di ente o altri enti.',
    en: 'No body matches: choose another year, other types of body or other bodies.',
  },
  no_costs: {
    it: 'La simulazione è stata fatta senza costi: collegare al piano un modello di costo chiuso e simulare di nuovo.',
    en: 'The simulation was made without costs: link a closed cost model to the plan and simulate again.',
  },
};

export function localeOf(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().slice(0, 2));
  return wanted.find((language): language is Locale => language === 'it' || language === 'en') ?? 'it';
}
