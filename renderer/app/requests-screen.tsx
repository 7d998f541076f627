import { useNavigate } from '@tanstack/react-router';
import { CaseKind } from '../../shared/domain/case-kinds.ts';
import { newRequestText } from '../../shared/text/new-request.ts';
import { useApi } from '../api/api-context.tsx';
import { CaseList } from '../features/cases/case-list.tsx';
import { giveFiles } from '../features/new-case/dropped-files.ts';
import { useFileDrop } from '../ui/drop-zone.tsx';

/** The list of requests; a mail dropped on it begins a new one. */
export function RequestsScreen() {
  const { drafts } = useApi();
  const navigate = useNavigate();
  useFileDrop((files) => {
    giveFiles(files, { person: drafts.whose.getState().person, isForThisForm: false });
    void navigate({ to: '/requests/new' });
  }, newRequestText.dropOnList);
  return <CaseList kind={CaseKind.request} />;
}
