import type { ReadDb } from '../database.ts';

export type SettingsValues = {
  lockAfterMinutes: number;
  paper: 'A4' | 'Letter';
  backupFolder: string | null;
};

const defaults: SettingsValues = { lockAfterMinutes: 10, paper: 'A4', backupFolder: null };

/**
 * @param own defaults that depend on the office
 * @returns the settings; what was never set has its default. Values were checked when they were set.
 */
export function settingsOf(db: ReadDb, own: Partial<SettingsValues> = {}): SettingsValues {
  const stored = db.all<{ id: string; value: string }>('SELECT id, value FROM settings');
  const known = stored
    .filter(({ id }) => id in defaults)
    .map(({ id, value }) => [id, JSON.parse(value) as unknown]);
  return { ...defaults, ...own, ...(Object.fromEntries(known) as Partial<SettingsValues>) };
}
