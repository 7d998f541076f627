import { useState } from 'react';
import { vaultText } from '../../../shared/text/vault.ts';
import { LinkButton } from '../../ui/center-page.tsx';
import { TextField } from '../../ui/fields.tsx';

/** Which vault: one line until the person wants another. */
export function FolderLine({ folder, onFolder }: { folder: string; onFolder: (folder: string) => void }) {
  const [isEdited, setIsEdited] = useState(folder === '');
  if (isEdited) {
    return (
      <TextField
        label={vaultText.folder}
        description={vaultText.folderHint}
        value={folder}
        onValue={onFolder}
      />
    );
  }
  return (
    <div className="cu-row" style={{ justifyContent: 'space-between' }}>
      <span className="cu-mono cu-soft cu-clip" title={folder}>
        {folder}
      </span>
      <span className="cu-small" style={{ flex: 'none' }}>
        <LinkButton onClick={() => setIsEdited(true)}>{vaultText.unlock.otherFolder}</LinkButton>
      </span>
    </div>
  );
}
