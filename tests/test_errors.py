from cabletui.errors import CabletuiError, QuerySyntaxError


def test_a_query_error_points_at_its_place() -> None:
    error = QuerySyntaxError("There is no field “tga”.", 5, 3)
    assert isinstance(error, CabletuiError)
    assert (error.position, error.length, str(error)) == (5, 3, "There is no field “tga”.")
