import subprocess
import tempfile
import unittest
from pathlib import Path

from runner.processes import end_all_in


class ProcessesTest(unittest.TestCase):
    def test_what_works_in_a_folder_is_ended_whatever_group_it_is_in(self):
        with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as other:
            inside = subprocess.Popen(["sleep", "60"], cwd=folder, start_new_session=True)
            outside = subprocess.Popen(["sleep", "60"], cwd=other, start_new_session=True)

            end_all_in(Path(folder).resolve())

            self.assertEqual(inside.wait(10), -9)
            self.assertIsNone(outside.poll())
            outside.kill()
            outside.wait()
