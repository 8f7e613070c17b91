import { CrmBodies1760000001000 } from './1760000001000-crm-bodies.js';
import { CrmOffices1760000011000 } from './1760000011000-crm-offices.js';
import { CrmConventions1760000011100 } from './1760000011100-crm-conventions.js';
import { CrmErasure1760000021220 } from './1760000021220-crm-erasure.js';
import { CrmBodyHistory1760000042000 } from './1760000042000-crm-body-history.js';
import { CrmMergers1760000042100 } from './1760000042100-crm-mergers.js';
import { CrmSignedPapers1760000043000 } from './1760000043000-crm-signed-papers.js';
import { CrmRenewals1760000043100 } from './1760000043100-crm-renewals.js';
import { CrmTasks1760000044000 } from './1760000044000-crm-tasks.js';
import { CrmDelegations1760000050010 } from './1760000050010-crm-delegations.js';
import { CrmSignatories1760000050100 } from './1760000050100-crm-signatories.js';
import { CrmAppointments1760000051000 } from './1760000051000-crm-appointments.js';
import { CrmSchemes1760000051100 } from './1760000051100-crm-schemes.js';
import { CrmAgreements1760000051200 } from './1760000051200-crm-agreements.js';
import { CrmExtensions1760000052000 } from './1760000052000-crm-extensions.js';
import { CrmDelegatedAdhering1760000052900 } from './1760000052900-crm-delegated-adhering.js';
import { CrmSegments1760000053000 } from './1760000053000-crm-segments.js';
import { CrmJoinings1760000056000 } from './1760000056000-crm-joinings.js';
import { CrmAppointmentNotices1760000057000 } from './1760000057000-crm-appointment-notices.js';
import { CrmSignatoryDays1760000057100 } from './1760000057100-crm-signatory-days.js';
import { CrmProcessingRegister1760000057200 } from './1760000057200-crm-processing-register.js';
import { CrmProtocolNumbers1760000057300 } from './1760000057300-crm-protocol-numbers.js';
import { CrmAddresses1760000059000 } from './1760000059000-crm-addresses.js';

export const crmMigrations = [
  CrmBodies1760000001000,
  CrmOffices1760000011000,
  CrmConventions1760000011100,
  CrmErasure1760000021220,
  CrmBodyHistory1760000042000,
  CrmMergers1760000042100,
  CrmSignedPapers1760000043000,
  CrmRenewals1760000043100,
  CrmTasks1760000044000,
  CrmDelegations1760000050010,
  CrmSignatories1760000050100,
  CrmAppointments1760000051000,
  CrmSchemes1760000051100,
  CrmAgreements1760000051200,
  CrmExtensions1760000052000,
  CrmDelegatedAdhering1760000052900,
  CrmSegments1760000053000,
  CrmJoinings1760000056000,
  CrmAppointmentNotices1760000057000,
  CrmSignatoryDays1760000057100,
  CrmProcessingRegister1760000057200,
  CrmProtocolNumbers1760000057300,
  CrmAddresses1760000059000,
];
