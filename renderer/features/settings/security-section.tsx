import { useQuery } from '@tanstack/react-query';
import { settingsText } from '../../../shared/text/settings.ts';
import { useApi } from '../../api/api-context.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Facts, Section } from '../../ui/fields.tsx';
import { NewCodeSection } from './new-code-section.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { Protection } from './protection.tsx';

/** The vault's place and fingerprint, the person's passphrase, and what all this protects. */
export function SecuritySection() {
  const { queries } = useApi();
  const status = useQuery(queries.vaultStatus());
  const text = settingsText.vault;
  const vault = status.data?.state === 'open' ? status.data : undefined;
  return (
    <>
      {vault === undefined ? null : (
        <Section title={text.title}>
          <Facts
            facts={[
              [
                text.folder,
                <span key="folder" className="cu-row">
                  <span className="cu-mono">{vault.folder}</span>
                  <CopyButton text={vault.folder} label={text.copyFolder} />
                </span>,
              ],
              [
                text.fingerprint,
                <div key="fingerprint">
                  <span className="cu-row">
                    <span className="cu-mono">{vault.fingerprint}</span>
                    <CopyButton text={vault.fingerprint} label={text.copyFingerprint} />
                  </span>
                  <div className="cu-small cu-soft">{text.fingerprintHint}</div>
                </div>,
              ],
              [text.zone, vault.zone],
            ]}
          />
        </Section>
      )}
      <PassphraseForm name={vault?.person.name ?? ''} />
      <NewCodeSection />
      <Protection />
    </>
  );
}
