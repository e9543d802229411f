namespace Reportedly.Gazetteer.Import.Rows;

/// <summary>What is wrong with a row of a dump.</summary>
internal enum RowFault : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It has another number of cells than rows of its sort have.</summary>
    CellCount,

    /// <summary>The id is no whole number above zero.</summary>
    Id,

    /// <summary>The row has no name.</summary>
    Name,

    /// <summary>The bytes of a name are no UTF-8.</summary>
    Encoding,

    /// <summary>Latitude or longitude is no number, or out of range.</summary>
    Coordinates,

    /// <summary>The population is no whole number.</summary>
    Population,

    /// <summary>The row is longer than any row of a dump.</summary>
    TooLong,

    /// <summary>The code of the division is missing or too long.</summary>
    Division,
}

/// <summary>What faults are called, and what to do about them.</summary>
internal static class RowFaultText
{
    /// <summary>The fault and its remedy.</summary>
    public static string Text(this RowFault fault) =>
        fault switch
        {
            RowFault.CellCount => "has another number of cells than its file's other rows; check its tabs",
            RowFault.Id => "its id is no whole number above zero; mend the id",
            RowFault.Name => "has no name; give it one, or delete the row",
            RowFault.Encoding => "a name is not UTF-8; save the file as UTF-8, or download it again",
            RowFault.Coordinates => "latitude or longitude is no number of degrees in range; mend the coordinates",
            RowFault.Population => "its population is no whole number; write 0 where it is not known",
            RowFault.TooLong => "is longer than a row of a dump can be; check the line breaks, or download it again",
            RowFault.Division => "its code names no division (as IQ.07 does); mend the code",
            _ => "has no fault",
        };
}
