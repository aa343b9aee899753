"""The account map: `accountmap` joins the sheets, each of which tells its own part."""
