// Asks the registry for known holes in what is shipped, moderate and above. Prints "not checked" and goes on
// where it cannot answer: no network, or a mirror without advisories.
import { spawnSync } from 'node:child_process';

const asked = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=moderate', '--json'], {
  encoding: 'utf8',
  // npm is a .cmd on Windows, which only a shell starts.
  shell: process.platform === 'win32',
  timeout: 120_000,
});

const report = reportIn(asked.stdout ?? '');
if (report?.vulnerabilities === undefined) {
  console.log('audit: not checked, the registry does not answer');
} else if (asked.status === 0) {
  console.log('audit: nothing known at moderate or above');
} else {
  for (const { name, severity, range } of Object.values(report.vulnerabilities)) {
    console.log(`audit: ${severity}: ${name} ${range}`);
  }
  process.exitCode = 1;
}

function reportIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
