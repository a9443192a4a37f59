"""Where things are; everything that is made lies under target/localstack."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PLUGIN = ROOT / "infra/localstack/plugin"
TEMPLATE = ROOT / "template.yaml"
SAM = ROOT / "target/ci-tools/bin/sam"
MADE = ROOT / "target/localstack"
JVM = MADE / "jvm.json"
# Kept after a run, to see why it failed.
LOGS = MADE / "logs"
# Removed after every run.
WORK = MADE / "work"
