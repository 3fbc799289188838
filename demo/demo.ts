import { runSallyport, writeConfiguration } from './command-line.ts';
import { setStage } from './stage.ts';

const stage = await setStage();
try {
  writeConfiguration(stage);
  console.log(await runSallyport(stage, ['deploy', '--version', 'v2']));
  console.log(await runSallyport(stage, ['deploy', '--version', 'v3']));
  const { requests, apps, knocks } = stage.seen;
  console.log(
    requests.length,
    apps.length,
    knocks.length,
    knocks.filter((k) => k.letIn).length,
    requests.filter((r) => r.version === undefined).length,
  );
  console.log(stage.cloud.calls);
} finally {
  console.log(await stage.strike());
}
