import { PersonalData, type KeepsPersonalData } from '#app/platform';

@PersonalData()
export class ProtocolRecords implements KeepsPersonalData {
  readonly records = [
    { table: 'protocol_request', by: ['asked_by'], columns: ['subject', 'protocol_number', 'asked_at'] },
  ];
}
