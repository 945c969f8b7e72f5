"""The accuracy gate: recorded readings and briefings against what a careful person wrote down beside the articles."""
