"""An answer against a reference: values of every kind compared, with an assurance."""
