"""Checking exports offline: whether they are as the practice's server and two people left them.

Everything is found out from the files themselves. That the practice's key is the practice's no
file can show: who checks says which key they expect.
"""

from live.verify.checking import check_files
from live.verify.keys import Expected, read_expected
from live.verify.values import Checked, Form, Outcome, Signer

__all__ = ["Checked", "Expected", "Form", "Outcome", "Signer", "check_files", "read_expected"]
