"""A time series on the Data page: days × hours as a picture, and its curve."""
