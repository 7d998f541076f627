import type { DemoCase } from '../script.ts';
import { internationalAuthority } from './international-authority.ts';
import { internationalMail } from './international-mail.ts';
import { internationalOther } from './international-other.ts';
import { internationalTransfers } from './international-transfers.ts';
import { privacyShield } from './privacy-shield.ts';
import { requests } from './requests.ts';
import { usHealthAndSchools } from './us-health-and-schools.ts';
import { usOther } from './us-other.ts';
import { usPhoneAndState } from './us-phone-and-state.ts';

export const demoCases: readonly DemoCase[] = [
  ...usHealthAndSchools,
  ...usPhoneAndState,
  ...usOther,
  ...internationalMail,
  ...internationalTransfers,
  ...internationalAuthority,
  ...internationalOther,
  ...privacyShield,
  ...requests,
];
