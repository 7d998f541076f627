import { NewComplaint } from '../features/complaint/new-complaint.tsx';

/** The form that logs a complaint. */
export function NewComplaintScreen() {
  return <NewComplaint />;
}
