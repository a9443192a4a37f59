"""infra/localstack/run, once what it needs is there."""

import argparse
import contextlib
import re
import shutil
import sys
import time
import urllib.request
from collections.abc import Iterator

from . import checks
from .breaks import BREAKS, template
from .events import Listener, listener
from .house import House, house
from .localstack import localstack
from .paths import LOGS, ROOT, WORK
from .processes import Failure, end_all_in, end_on_signals
from .stack import STAGE, Stack

# Of what the template says, what a passed run does not show.
SKIPPED = (
    "permissions of the functions' roles (IAM is not enforced; the local process enforces them)",
    "the schedule's time (its function is called at once, as the rule would)",
    "runs of state machines, and what starts them each day (LocalStack downloads what reads their language; their tasks are called once)",
    "changes that cannot be followed (the local process halves batches, gives up and tells the queue)",
    "remembered policies of the authorizer (it is asked for every call)",
    "SnapStart (functions start from nothing)",
    "LoggingConfig (each function logs to a file here)",
    "access logs, metrics, alarms, traces",
    "throttling, quotas, encryption, point-in-time recovery",
)
# What state machines call, each with an event of its kind.
TASKS = {
    "SweepSegmentsFunction": "sweep-segments.json",
    "TakeCensusFunction": "take-census-in-vain.json",
    "ReadRoiSegmentFunction": "read-roi-segment.json",
    "ReduceRoiMonthFunction": "reduce-roi-month.json",
    "FinishRoiRunFunction": "finish-roi-run.json",
}
# What this LocalStack does not do by itself.
PLUGIN = (
    "functions (AWS's runtime client in a JVM each)",
    "the authorizer's call and its verdict (stored and not enforced)",
    "the wording of API Gateway's own answers (not imported and not used)",
    "!Ref Function.Alias, references to whole secrets, aliases at an update (CloudFormation)",
)


class Parts:
    """The parts of a run, each with its seconds."""

    current = ""

    @contextlib.contextmanager
    def __call__(self, name: str) -> Iterator[None]:
        self.current = name
        begin = time.monotonic()
        yield
        print(f"{time.monotonic() - begin:6.1f} s  {name}", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(prog="infra/localstack/run", description=__doc__)
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--keep", action="store_true", help="leave it running until Ctrl-C")
    choice.add_argument("--break", dest="broken", choices=[*BREAKS, "all"], help="must be noticed")
    options = parser.parse_args()
    end_on_signals()
    try:
        if options.broken:
            return try_breaks(list(BREAKS) if options.broken == "all" else [options.broken])
        run(Parts(), keep=options.keep)
    except Failure as failure:
        print(f"\nFAILED: {failure}\nLogs are in {LOGS.relative_to(ROOT)}", file=sys.stderr)
        return 1
    return 0


def try_breaks(names: list[str]) -> int:
    """Each break must be noticed, and by the part that is there for it."""
    missed = 0
    for name in names:
        parts = Parts()
        expected = BREAKS[name].noticed_by
        print(f"\n-- {name}: {BREAKS[name].new.strip()}", flush=True)
        try:
            run(parts, broken=name)
            print(f"MISSED: {name} was not noticed")
            missed += 1
        except Failure as failure:
            print(f"noticed by {parts.current}: {str(failure).strip()[-600:]}")
            if parts.current != expected:
                print(f"MISSED: {expected} should have noticed it")
                missed += 1
    return 1 if missed else 0


def run(parts: Parts, keep: bool = False, broken: str | None = None) -> None:
    with folders(), contextlib.ExitStack() as running:
        (WORK / "template.yaml").write_text(template(None))
        deployed = WORK / "deployed.yaml"
        deployed.write_text(template(broken).replace("CodeUri: target/", "CodeUri: ../../"))
        with parts("start of the local process and of LocalStack"):
            local = running.enter_context(house())
            endpoint = running.enter_context(localstack())
            local.await_start()
        stack = Stack(
            endpoint,
            deployed,
            {"Stage": STAGE, "Issuer": local.issuer, "RatesAddress": local.rates},
        )
        with parts("deploy"):
            stack.make_bucket()
            stack.deploy()
        with parts("no fallbacks"):
            none("Deployed as a fallback", checks.fallbacks(stack.events()))
        with parts("permissions to invoke"):
            none("Nobody lets", checks.missing_permissions(stack.invocations(), stack.policy))
        with listener(stack) as bus:
            with parts("smoke flow"):
                local.smoke(stack.api(), stack.run_schedule)
                for function, event in TASKS.items():
                    stack.run_task(function, (ROOT / "events" / event).read_text())
            with parts("events"):
                compare_events(local, bus)
        with parts("functions' logs"):
            none("In the logs", look_at_logs(stack))
        if keep:
            tell_what_is_not_real()
            wait_for_a_person(stack, local)
            return
        with parts("update"):
            update(stack, local)
        with parts("delete"):
            delete(stack)
    tell_what_is_not_real()


def tell_what_is_not_real() -> None:
    print("\nStood in for by infra/localstack/plugin:", *PLUGIN, sep="\n  - ")
    print("Skipped, because it is not there:", *SKIPPED, sep="\n  - ", flush=True)


@contextlib.contextmanager
def folders() -> Iterator[None]:
    shutil.rmtree(WORK, ignore_errors=True)
    shutil.rmtree(LOGS, ignore_errors=True)
    (WORK / "tmp").mkdir(parents=True)
    (LOGS / "functions").mkdir(parents=True)
    try:
        yield
    finally:
        end_all_in(WORK.resolve())
        shutil.rmtree(WORK, ignore_errors=True)


def none(what: str, found: list[str]) -> None:
    if found:
        raise Failure(what + ":\n  " + "\n  ".join(found))


def compare_events(local: House, bus: Listener) -> None:
    """What both hosts did alike they must have told alike, out of their tables' streams."""
    expected = local.events()
    if not expected:
        raise Failure("The local process has told of nothing")
    none("Not told alike", checks.told_otherwise(expected, bus.heard(len(expected))))
    print(f"            {len(expected)} events were told alike", flush=True)


def look_at_logs(stack: Stack) -> list[str]:
    """Errors, and functions without a log: whatever was never called may not even start."""
    authorizers = stack.authorizers()
    found = []
    for name, id in stack.functions().items():
        log = LOGS / "functions" / f"{name}.log"
        if not log.exists():
            found.append(f"{id} was never called: the smoke flow leaves it out")
        else:
            found += checks.log_errors(id, log.read_text().splitlines(), name in authorizers)
    return found


def update(stack: Stack, local: House) -> None:
    """A changed template and parameter reach new versions of the functions; tables stay as they are.

    The parameter alone would not: SAM publishes by what the template says.
    """
    before = stack.live()
    template = stack.template.read_text()
    stack.template.write_text(re.sub(r"MemorySize: (\d+)", lambda size: f"MemorySize: {int(size[1]) + 64}", template))
    stack.deploy(RateSources="BANK,ECB")
    after = stack.live()
    none("Not published anew", [id for id in after if after[id][0] <= before[id][0]])
    none(
        "Without the new parameter",
        [id for id, (_, variables) in after.items() if variables["RATE_SOURCES"] != "BANK,ECB"],
    )
    request = urllib.request.Request(
        f"{stack.api()}/gifts/g-1", headers={"Authorization": f"Bearer {local.token('HQ')}"}
    )
    with urllib.request.urlopen(request) as answer:
        if b'"status":"GIVEN"' not in answer.read():
            raise Failure("After the update the gift is no longer what it was")


def delete(stack: Stack) -> None:
    tables = set(stack.resources("AWS::DynamoDB::Table").values())
    stack.delete()
    if set(stack.tables()) != tables:
        raise Failure(f"Of the tables {tables} the stack should have left all, not {stack.tables()}")
    none("Left behind by the stack", stack.left_behind())
    stack.remove_kept()


def wait_for_a_person(stack: Stack, local: House) -> None:
    print(f"""
The stack answers at {stack.api()}
The same calls on the local process: {local.local}
LocalStack itself, for aws and sam: AWS_ENDPOINT_URL={stack.endpoint}
Logs of the functions: {LOGS}/functions

  TOKEN=$(curl -s '{local.local}/_local/token?role=HQ' | cut -d'"' -f4)
  curl -s -H "Authorization: Bearer $TOKEN" {stack.api()}/gifts/g-1

Ctrl-C ends it, and takes everything away.
""", flush=True)
    while True:
        time.sleep(1)


if __name__ == "__main__":
    sys.exit(main())
