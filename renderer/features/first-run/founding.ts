import type { Office } from '../../../shared/domain/offices.ts';

/** Where a vault is to lie and who its first person is. */
export type Founding = { folder: string; name: string; office: Office };
