-- The board asks which locations began their round tonight. Years of rounds lie in the same table,
-- and the engine would read them all.
CREATE INDEX round_night ON round (night);
