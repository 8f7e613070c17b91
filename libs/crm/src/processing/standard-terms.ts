import type { NewProcessingTerms } from './processing.dto.js';

/** What an appointment says where the centre has written nothing of its own: the contents that art. 28 par. 3 GDPR asks for. */
export const STANDARD_TERMS: NewProcessingTerms = {
  text: `1. Oggetto e durata
L’ente, titolare del trattamento, nomina il centro responsabile del trattamento ai sensi dell’articolo 28 del regolamento (UE) 2016/679 per i dati personali che il centro tratta nel rendere i servizi della convenzione. La nomina vale per la durata dell’adesione.

2. Istruzioni
Il responsabile tratta i dati soltanto su istruzione documentata del titolare, anche per i trasferimenti verso un paese terzo, salvo obblighi di legge di cui informa prima il titolare. Avverte subito il titolare se un’istruzione gli sembra contraria alle norme.

3. Riservatezza
Le persone autorizzate dal responsabile si sono impegnate alla riservatezza o vi sono tenute per legge.

4. Sicurezza
Il responsabile adotta le misure dell’articolo 32 del regolamento, descritte più avanti.

5. Altri responsabili
Il titolare autorizza in via generale il ricorso ad altri responsabili. Quelli di oggi sono elencati più avanti; il responsabile informa il titolare di ogni aggiunta o sostituzione, così che possa opporsi, e impone loro per contratto gli stessi obblighi, restando responsabile del loro operato.

6. Diritti degli interessati
Il responsabile assiste il titolare con misure tecniche e organizzative nel rispondere a chi esercita i propri diritti, e gli inoltra senza ritardo le richieste che riceve.

7. Assistenza
Il responsabile assiste il titolare negli obblighi degli articoli da 32 a 36: sicurezza, notifica delle violazioni, valutazione d’impatto, consultazione preventiva.

8. Violazioni dei dati
Il responsabile informa il titolare di una violazione senza ingiustificato ritardo da quando ne viene a conoscenza, con quanto serve a notificarla.

9. Fine del trattamento
Al termine il responsabile restituisce o cancella i dati, come il titolare sceglie firmando, e cancella le copie esistenti, salvo obblighi di conservazione di legge.

10. Verifiche
Il responsabile mette a disposizione del titolare le informazioni che dimostrano il rispetto di questi obblighi e consente le verifiche, comprese le ispezioni, del titolare o di chi ne ha incarico.`,
  categories:
    'Dati identificativi, di contatto e professionali di amministratori e dipendenti dell’ente; dati contenuti nelle richieste e negli allegati che l’ente invia al centro per avere i servizi.',
  measures:
    'Accesso personale con ruoli e secondo fattore; separazione dei dati di ciascun ente; cifratura delle comunicazioni; registro delle operazioni; copie di sicurezza provate periodicamente.',
  subProcessors: [],
};
