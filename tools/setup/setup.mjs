// The set-up that every command begins with. Runs on Node 20 with nothing installed.
import { say, Stop } from '../project.mjs';
import { node24, nodeRuns } from './node24.mjs';
import { ensurePackages } from './packages.mjs';

/**
 * Installs what is missing and names the Node that runs the program.
 * @returns {Promise<string>} absolute path of a Node 24 or newer
 */
export async function setUp() {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    throw new Stop(`This is Node ${process.versions.node}; Custodia's commands need Node 20 or newer.`);
  }
  await ensurePackages();
  return node24();
}

/** The same, proving that the chosen Node runs on this machine: for the commands that have the time. */
export async function setUpWithProof() {
  const node = await setUp();
  if (!nodeRuns(node)) {
    throw new Stop(
      `${node} does not run on this machine (another C library?): install Node 24 and run this command again.`,
    );
  }
  say(
    `Node ${process.versions.node} runs the commands, ${node === process.execPath ? 'and the program' : `${node} the program`}.`,
  );
  return node;
}
