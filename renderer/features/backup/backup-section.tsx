import { useQuery } from '@tanstack/react-query';
import { backupText } from '../../../shared/text/backup.ts';
import { useApi } from '../../api/api-context.tsx';
import { Section } from '../../ui/fields.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { MakeBackup } from './make-backup.tsx';
import { RestoreBackup } from './restore-backup.tsx';

/** Backups are made and put back here; both are checked after writing. */
export function BackupSection() {
  const { queries } = useApi();
  const settings = useQuery(queries.settings());
  return (
    <>
      <Section title={backupText.make.title} description={backupText.lead}>
        {settings.isPending ? (
          <LoadingRows rows={2} />
        ) : (
          <MakeBackup usualFolder={settings.data?.backupFolder ?? ''} />
        )}
      </Section>
      <Section title={backupText.restore.title} description={backupText.restore.lead}>
        <RestoreBackup />
      </Section>
    </>
  );
}
