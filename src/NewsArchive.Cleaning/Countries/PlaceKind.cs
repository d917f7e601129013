namespace NewsArchive.Cleaning.Countries;

/// <summary>What a name of the gazetteer is; the names are the second column of the data files.</summary>
internal enum PlaceKind
{
    /// <summary>A phrase that must not be read as the names inside it.</summary>
    Trap,

    /// <summary>A country's name, in any language, of today or of former times.</summary>
    Name,

    /// <summary>A people or an adjective.</summary>
    Demonym,

    /// <summary>A capital: in news it stands for the government as well.</summary>
    Capital,

    /// <summary>A seat or institution that stands for a country: Kremlin, White House.</summary>
    Seat,

    /// <summary>A region, or a city that decides.</summary>
    Region,

    /// <summary>A state or province that is written after a town: Texas, Ontario.</summary>
    State,

    /// <summary>A city or province known by its population only.</summary>
    City,

    /// <summary>A head of state or government, or another person who speaks for a country while in office.</summary>
    Leader,

    /// <summary>The short form of a state, read only after a town and a comma: Tex., N.Y.</summary>
    Abbreviation,
}
