"""What `import depesche` offers, and nothing else."""

import depesche


def test_the_root_exports_these_names() -> None:
    assert sorted(depesche.__all__) == [
        "DepescheError",
        "Options",
        "Record",
        "Source",
        "UnreadableInputError",
        "from_json",
        "read",
        "read_files",
        "to_json",
    ]
    assert len(depesche.__all__) <= 12
    assert all(hasattr(depesche, name) for name in depesche.__all__)
